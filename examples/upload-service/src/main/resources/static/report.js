// Deletes a report after asking, and looks again while one waits.
'use strict';
(() => {
  const button = document.getElementById('delete');
  if (button) {
    button.addEventListener('click', async () => {
      if (confirm(button.dataset.ask)) {
        const answer = await fetch(button.dataset.url, { method: 'DELETE' });
        if (answer.ok || answer.status === 404) location.assign('/');
      }
    });
  }
  const menu = document.querySelector('.downloads');
  if (menu) menu.addEventListener('click', event => { if (event.target.tagName === 'A') menu.open = false; });
  if (document.getElementById('waiting')) setTimeout(() => location.reload(), 1500);
})();
