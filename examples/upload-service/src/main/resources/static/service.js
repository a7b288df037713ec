// Sends the dropped files one by one, a few at a time, and shows how far each is.
'use strict';
(() => {
  const AT_ONCE = 3;
  const MOST_TRIES = 30;
  const form = document.getElementById('drop');
  const input = document.getElementById('files');
  const list = document.getElementById('sent');
  const words = form.dataset;
  const queue = [];
  let running = 0;
  let files = 0;
  document.documentElement.classList.add('scripted');

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const row = file => {
    const item = element('li');
    const name = element('span', 'file', file.name);
    const outcome = element('span', 'outcome', words.waiting);
    const bar = element('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    item.append(name, outcome, bar);
    list.append(item);
    return { item, name, outcome, bar };
  };

  const say = (view, text, className) => {
    view.outcome.textContent = text;
    view.outcome.className = 'outcome ' + (className || '');
  };

  const failed = (view, text) => {
    view.bar.remove();
    say(view, text || words.failed, 'bad');
  };

  const tally = findings => {
    const made = element('ul', 'tally');
    for (const kind of ['error', 'warning', 'notice']) {
      if (findings[kind] > 0) {
        const entry = element('li', kind);
        entry.append(element('b', '', String(findings[kind])), ' ' + words[kind]);
        made.append(entry);
      }
    }
    if (!made.children.length) made.append(element('li', 'ok', words.clean));
    return made;
  };

  const done = (view, report) => {
    view.bar.remove();
    const link = element('a', 'file', view.name.textContent);
    link.href = report.links.self;
    view.name.replaceWith(link);
    if (report.state !== 'CHECKED') {
      say(view, words.reading);
      return;
    }
    say(view, report.organ + ' ' + report.year);
    view.item.append(tally(report.findings));
    if (files === 1) location.assign(report.links.self);
  };

  const answer = (request, file, view, tries) => {
    let body = null;
    try {
      body = JSON.parse(request.responseText);
    } catch (none) { /* told below */ }
    if (request.status >= 200 && request.status < 300 && body) {
      done(view, body);
    } else if ((request.status === 429 || request.status === 503) && tries < MOST_TRIES) {
      say(view, words.again);
      const seconds = Number(request.getResponseHeader('Retry-After')) || 2;
      setTimeout(() => queue.unshift([file, view, tries + 1]) && next(), 1000 * seconds * (1 + Math.random()));
    } else {
      failed(view, body && body.detail);
    }
  };

  const send = (file, view, tries) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/reports');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Content-Disposition', "attachment; filename*=UTF-8''" + encodeURIComponent(file.name)
      .replace(/['()*]/g, c => '%' + c.charCodeAt(0).toString(16)));
    say(view, words.sending);
    request.upload.onprogress = event => {
      if (event.lengthComputable) view.bar.value = event.loaded / event.total;
    };
    request.upload.onload = () => {
      view.bar.removeAttribute('value');
      say(view, words.reading);
    };
    request.onload = () => answer(request, file, view, tries);
    request.onerror = () => failed(view);
    request.onloadend = () => {
      running--;
      next();
    };
    request.send(file);
  };

  const next = () => {
    while (running < AT_ONCE && queue.length) {
      running++;
      send(...queue.shift());
    }
  };

  const add = chosen => {
    for (const file of chosen) {
      files++;
      const view = row(file);
      if (file.size > Number(words.megabytes) * 1048576) {
        failed(view, words.large);
      } else {
        queue.push([file, view, 0]);
      }
    }
    next();
  };

  input.addEventListener('change', () => {
    add(input.files);
    input.value = '';
  });
  for (const over of ['dragenter', 'dragover']) {
    form.addEventListener(over, event => {
      event.preventDefault();
      form.classList.add('over');
    });
  }
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('over');
    add(event.dataTransfer.files);
  });
  form.addEventListener('submit', event => event.preventDefault());
})();
