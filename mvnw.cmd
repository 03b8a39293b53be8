@echo off
rem Runs Maven on this project, from whatever directory: the pinned one if some project on this machine has fetched it
rem before, else an installed one that is new enough, else the pinned one, fetched and checked (.mvn\wrapper).
setlocal EnableExtensions

set "VERSION=3.9.11"
set "SHA512=03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076"
set "PROJECT=%~dp0"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo mvnw: there is no Java. Install a JDK, 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)

if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "OURS=%DISTS%\apache-maven-%VERSION%\%SHA512:~0,12%"
set "MAVEN="
if exist "%OURS%\bin\mvn.cmd" set "MAVEN=%OURS%\bin\mvn.cmd"
if not defined MAVEN for /d %%d in ("%DISTS%\apache-maven-%VERSION%\*") do if exist "%%d\bin\mvn.cmd" set "MAVEN=%%d\bin\mvn.cmd"
if not defined MAVEN for /d %%d in ("%DISTS%\apache-maven-%VERSION%-bin\*") do if exist "%%d\apache-maven-%VERSION%\bin\mvn.cmd" set "MAVEN=%%d\apache-maven-%VERSION%\bin\mvn.cmd"
if not defined MAVEN call :installed
if not defined MAVEN (
  "%JAVA%" "%PROJECT%.mvn\wrapper\FetchMaven.java" %VERSION% %SHA512% "%OURS%" 1>&2
  if errorlevel 1 exit /b 1
  set "MAVEN=%OURS%\bin\mvn.cmd"
)

set "MAVEN_HOME="
set "M2_HOME="
rem A pom that the caller names is named from where the caller stands.
echo " %* " | findstr /r /c:" -f" /c:" --file" >nul
if errorlevel 1 cd /d "%PROJECT%"
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

:installed
where mvn.cmd >nul 2>&1
if errorlevel 1 exit /b 0
for /f "tokens=3" %%v in ('mvn.cmd -Dstyle.color^=never --version ^| findstr /c:"Apache Maven "') do call :weigh %%v
exit /b 0

:weigh
for /f "tokens=1-3 delims=.-" %%a in ("%1") do (
  if %%a GTR 3 set "MAVEN=mvn.cmd"
  if %%a EQU 3 if %%b GTR 8 set "MAVEN=mvn.cmd"
  if %%a EQU 3 if %%b EQU 8 if %%c GEQ 7 set "MAVEN=mvn.cmd"
)
exit /b 0
