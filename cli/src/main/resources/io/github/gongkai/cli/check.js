'use strict';
(() => {
  const lit = [];
  let pinned = null;
  let clicked = [];

  const cells = (li, side) => {
    const report = li.id.replace(/[fs]\d+$/, '');
    return (li.dataset[side] || '').split(' ').filter(Boolean)
      .map(n => document.getElementById(report + 'c' + n)).filter(Boolean);
  };

  const stretches = li => {
    const report = li.id.replace(/[fs]\d+$/, '');
    return (li.dataset.text || '').split(' ').filter(Boolean)
      .map(n => document.getElementById(report + 'p' + n)).filter(Boolean);
  };

  const dark = () => {
    for (const element of lit) {
      element.classList.remove('left', 'right', 'on');
      delete element.dataset.sum;
      delete element.dataset.at;
    }
    lit.length = 0;
  };

  const light = li => {
    dark();
    if (!li) return;
    li.classList.add('on');
    if (li === pinned) li.classList.add('kept');
    lit.push(li);
    for (const stretch of stretches(li)) {
      stretch.classList.add('on');
      lit.push(stretch);
    }
    for (const side of ['left', 'right']) {
      const found = cells(li, side);
      for (const cell of found) {
        cell.classList.add(side);
        lit.push(cell);
      }
      const sum = li.dataset[side + 'Sum'];
      if (sum && found.length) {
        const last = found[found.length - 1];
        last.dataset.sum = 'Σ ' + sum;
        last.dataset.at = found.every(cell => cell.parentElement === last.parentElement) ? 'under' : 'beside';
      }
    }
    const expected = (li.dataset.expected || '').split(' ').filter(Boolean);
    const suspects = cells(li, 'left');
    expected.forEach((number, i) => {
      suspects[i].dataset.sum = '→ ' + number;
      suspects[i].dataset.at = 'under';
    });
  };

  const finding = target => target.closest ? target.closest('li[data-left], li[data-text]') : null;

  const unfold = element => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
    }
  };

  const inView = element => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  };

  const show = element => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!inView(element)) {
      element.scrollIntoView({block: 'center', inline: 'center', behavior: still ? 'auto' : 'smooth'});
    }
  };

  // A click may scroll the page under a pointer that rests: what comes to lie under it was not pointed at.
  document.addEventListener('mouseover', event => {
    if (event.screenX !== clicked[0] || event.screenY !== clicked[1]) light(finding(event.target) || pinned);
  });
  document.addEventListener('focusin', event => light(finding(event.target) || pinned));
  document.addEventListener('focusout', () => light(pinned));

  document.addEventListener('click', event => {
    clicked = [event.screenX, event.screenY];
    const li = finding(event.target);
    const cell = event.target.closest('td[id], mark[id]');
    if (li) {
      pinned = li;
      light(li);
      const first = stretches(li).concat(cells(li, 'left'), cells(li, 'right'))[0];
      if (first) {
        show(first);
        if (event.target.closest('a')) event.preventDefault();
      }
    } else if (cell) {
      const [, report, kind, number] = cell.id.match(/^(r\d+)([cp])(\d+)$/) || [];
      const named = li => kind === 'p' ? li.dataset.text || '' : (li.dataset.left || '') + ' ' + (li.dataset.right || '');
      const about = report && [...document.querySelectorAll('#' + report + ' li[id]')]
        .filter(li => named(li).split(' ').includes(number));
      if (about && about.length) {
        pinned = about[(about.indexOf(pinned) + 1) % about.length];
        unfold(pinned);
        light(pinned);
        show(pinned);
      }
    } else {
      pinned = null;
      light(null);
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      pinned = null;
      light(null);
    }
  });

  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      unfold(target);
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', reveal);
  reveal();

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
})();
