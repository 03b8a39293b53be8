/* Keys that work anywhere but where one types: "a" opens the quick log, "/" goes to the search field, of this page or of the directory. */

function isTyping(element) {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

const FIELD = 'main form[role="search"] input[type="search"]';
const targets = { a: '[data-log]', '/': `${FIELD}, [data-search]` };

function visible(selector) {
  const seen = (element) => element.checkVisibility?.() ?? true;
  return [...document.querySelectorAll(selector)].filter(seen);
}

function search() {
  const field = visible(FIELD)[0];
  field?.focus();
  field?.select();
  return field;
}

document.addEventListener('keydown', (event) => {
  const selector = targets[event.key];
  const modified = event.metaKey || event.ctrlKey || event.altKey;
  if (!selector || modified || event.repeat || isTyping(event.target) || document.querySelector('dialog[open]')) {
    return;
  }
  const found = visible(selector);
  if (found.length > 0) {
    event.preventDefault();
    if (!found.some(isTyping) || !search()) {
      found[0].click();
    }
  }
});

// The search icon: on the directory itself the field is here; from elsewhere the address names it.
document.addEventListener('click', (event) => {
  const icon = event.target instanceof Element && event.target.closest('[data-search]');
  if (icon && icon.pathname === location.pathname && search()) {
    event.preventDefault();
  }
});
if (location.hash === '#q') {
  search();
}

// What is wrong with a form is read first.
document.querySelector('main [data-focus]')?.focus();
