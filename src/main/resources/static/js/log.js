/* The quick log over whatever page one is on. Without this script each of its links opens the same form as a page. */

const dialog = document.getElementById('quick');
let opener = null;

/** Opens the form behind a link in the dialog; as a page of its own where that cannot be. */
async function open(link) {
  const href = link.href;
  try {
    const answer = await fetch(href, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) {
      throw new Error('not to be had');
    }
    const form = document.createElement('template');
    form.innerHTML = await answer.text();
    // A page with a field of the same name has the better right to its id: then the form has a page of its own.
    if ([...form.content.querySelectorAll('[id]')].some((element) => document.getElementById(element.id))) {
      throw new Error('an id would stand twice');
    }
    dialog.replaceChildren(form.content);
  } catch {
    window.location.assign(href);
    return;
  }
  window.htmx?.process(dialog);
  opener = link;
  dialog.showModal();
}

function wire() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-log]');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link && plain && window.htmx) {
      event.preventDefault();
      open(link);
    }
  });
  dialog.addEventListener('close', () => {
    dialog.replaceChildren();
    opener?.focus();
    opener = null;
  });
  // What came back is neither the form with its faults nor "saved": the sign-in page, for one. It needs the whole window.
  dialog.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr } = event.detail;
    const elsewhere = xhr.responseURL && new URL(xhr.responseURL).pathname;
    if (event.detail.target === dialog && elsewhere !== '/advocacy') {
      event.preventDefault();
      window.location.assign(xhr.responseURL);
    }
  });
  dialog.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target === dialog) {
      dialog.querySelector('[data-focus]')?.focus();
    }
  });
  // Nothing typed is lost: the form stays, and says that it was not sent.
  for (const failure of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
    dialog.addEventListener(failure, () => {
      const unsent = dialog.querySelector('[data-unsent]');
      if (unsent) {
        unsent.hidden = false;
      }
    });
  }
}

if (dialog) {
  wire();
}
