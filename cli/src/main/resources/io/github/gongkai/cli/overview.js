(() => {
  const store = document.getElementById('numbers');
  if (!store) return;
  const numbers = JSON.parse(store.textContent);
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--soft').trim();
  const rule = style.getPropertyValue('--rule').trim();
  const colours = ['--link', '--error', '--fine', '--left-line', '--right-line', '--warning', '--notice']
    .map(name => style.getPropertyValue(name).trim());
  const axis = { stroke: ink, grid: { stroke: rule, width: 1 }, ticks: { stroke: rule, width: 1 } };

  const draw = (id, xs, lines, label, paths, range) => {
    const box = document.getElementById(id);
    if (!box || !xs.length) return;
    const series = lines.map((line, i) => ({
      label: line.name, stroke: colours[i % colours.length], width: 2, paths: paths(i),
      points: { show: true, size: 6 }, value: (_, value) => value == null ? '–' : String(value)
    }));
    const plot = new uPlot({
      width: Math.max(280, box.clientWidth), height: 240,
      scales: { x: { time: false, range: (_, low, high) => low === high ? [low - 1, high + 1] : [low - 0.2, high + 0.2] }, y: { range } },
      series: [{ label }, ...series],
      axes: [{ ...axis, values: (_, values) => values.map(v => Number.isInteger(v) ? String(v) : '') }, { ...axis, size: 56 }]
    }, [xs, ...lines.map(line => line.values)], box);
    addEventListener('resize', () => plot.setSize({ width: Math.max(280, box.clientWidth), height: 240 }));
  };

  const linear = () => uPlot.paths.linear();
  const percent = (_, low, high) => [Math.max(0, Math.floor((low ?? 0) - 2)), Math.min(100, Math.ceil((high ?? 100) + 2))];
  const year = document.querySelectorAll('.problems th')[3].textContent;
  draw('passing', numbers.years, numbers.passing, year, linear, percent);
  draw('trend', numbers.years, numbers.trend, year, linear, percent);
  const bins = numbers.spread[0].values.map((_, i) => i * 100 / numbers.spread[0].values.length);
  draw('spread', bins, numbers.spread, '%', () => uPlot.paths.stepped({ align: 1 }),
    (_, low, high) => [0, Math.max(1, high)]);

  const list = document.getElementById('list');
  const search = document.getElementById('search');
  const more = document.getElementById('more');
  const found = document.getElementById('found');
  const heads = [...document.querySelectorAll('.problems th')];
  const step = 100;
  const kinds = ['e', 'w', 'n'];
  let shown = step;
  let column = -1;
  let falling = false;

  const chosen = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = numbers.problems.filter(row => {
      const text = (row[1] + ' ' + row[2] + ' ' + row[3] + ' ' + row[4] + ' ' + numbers.severities[row[0]]).toLowerCase();
      return words.every(word => text.includes(word));
    });
    if (column >= 0) {
      rows.sort((a, b) => {
        const order = typeof a[column] === 'number' ? a[column] - b[column] : a[column].localeCompare(b[column]);
        return falling ? -order : order;
      });
    }
    return rows;
  };

  const cell = (text, kind) => {
    const td = document.createElement('td');
    td.textContent = text;
    if (kind) td.className = kind;
    return td;
  };

  const render = () => {
    const rows = chosen();
    list.replaceChildren(...rows.slice(0, shown).map(row => {
      const tr = document.createElement('tr');
      const message = cell('');
      if (row[5]) {
        const link = document.createElement('a');
        link.href = '#' + row[5];
        link.textContent = row[4];
        message.append(link);
      } else {
        message.textContent = row[4];
      }
      tr.append(cell(numbers.severities[row[0]], kinds[row[0]]), cell(row[1]), cell(row[2]), cell(row[3], 'number'), message);
      return tr;
    }));
    found.textContent = Math.min(shown, rows.length) + ' / ' + rows.length;
    more.hidden = rows.length <= shown;
  };

  heads.forEach((head, i) => head.firstChild.addEventListener('click', () => {
    falling = column === i && !falling;
    column = i;
    heads.forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    render();
  }));
  search.addEventListener('input', () => { shown = step; render(); });
  more.addEventListener('click', () => { shown += step; render(); });
  list.addEventListener('click', event => {
    const link = event.target.closest('a');
    const sheet = link && document.getElementById(link.hash.slice(1));
    if (sheet) sheet.open = true;
  });
  render();
})();
