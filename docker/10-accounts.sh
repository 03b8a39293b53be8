#!/bin/sh
# Run once by the database's image, on an empty volume: the two accounts of Vouch and their database.
# The owner migrates; the application has rows only, which the migrations grant.
set -eu
: "${VOUCH_OWNER_PASSWORD:?}" "${VOUCH_APP_PASSWORD:?}"
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$VOUCH_OWNER_PASSWORD" --set=app_password="$VOUCH_APP_PASSWORD" <<'SQL'
create role vouch_owner login password :'owner_password';
create role vouch_app login password :'app_password';
create database vouch owner vouch_owner;
SQL
