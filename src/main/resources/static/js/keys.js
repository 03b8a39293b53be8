/* Keys that work anywhere but where one types: "a" opens the quick log, "/" the search. */

function isTyping(element) {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

const targets = { a: '[data-log]', '/': '[data-search]' };

document.addEventListener('keydown', (event) => {
  const selector = targets[event.key];
  const modified = event.metaKey || event.ctrlKey || event.altKey;
  if (!selector || modified || event.repeat || isTyping(event.target) || document.querySelector('dialog[open]')) {
    return;
  }
  const target = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility?.() ?? true);
  if (target) {
    event.preventDefault();
    if (isTyping(target)) {
      target.focus();
    } else {
      target.click();
    }
  }
});

// What is wrong with a form is read first.
document.querySelector('main [data-focus]')?.focus();
