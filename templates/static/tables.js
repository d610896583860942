// Tables that sort and filter, by keyboard too; what changes is said aloud.
import { all, button, make, say } from "./dom.js";

function value({ cells }, column) {
  const data = cells[column].querySelector("data");
  return data ? parseFloat(data.value) : cells[column].textContent.trim().toLowerCase();
}

function sortable({ tHead, tBodies: [body] }, rows) {
  const heads = [...tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const name = head.firstChild?.textContent.trim();
    if (!name) return;
    const sorter = button("", () => {
      const order = head.ariaSort === "ascending" ? "descending" : "ascending";
      const sign = order === "ascending" ? 1 : -1;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = order;
      const keyed = rows.map((row) => [value(row, column), row]);
      keyed.sort(([a], [b]) => sign * ((a > b) - (a < b)));
      body.append(...keyed.map(([, row]) => row));
      say(`Sorted by ${name}, ${order}`);
    }, { className: "sort" });
    sorter.append(...head.childNodes);
    sorter.append(make("span", { className: "arrow", ariaHidden: "true" }));
    head.append(sorter);
  });
}

function filterable(label, rows) {
  const { control } = label;
  control.oninput = () => {
    const words = control.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
    say(`${rows.filter((row) => !row.hidden).length} of ${rows.length} rows`);
  };
  label.hidden = false;
}

for (const table of all(".figure > .table-scroll > table")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length >= 5) sortable(table, rows);
  const label = table.closest(".figure").querySelector(".filter");
  if (label) filterable(label, rows);
}
