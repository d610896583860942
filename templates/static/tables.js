// Tables that sort by a column and filter by words, by keyboard too; what changes is said aloud.
import { make, say } from "./dom.js";

function value({ cells }, column) {
  const data = cells[column].querySelector("data");
  return data ? parseFloat(data.value) : cells[column].textContent.trim().toLowerCase();
}

function sortable({ tHead, tBodies: [body] }, rows) {
  const heads = [...tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if (!head.textContent.trim()) return;
    const name = head.firstChild.textContent.trim();
    const button = make("button", { type: "button", className: "sort" }, ...head.childNodes);
    button.firstChild.after(make("span", { className: "arrow", ariaHidden: "true" }));
    head.append(button);
    button.addEventListener("click", () => {
      const order = head.ariaSort === "ascending" ? "descending" : "ascending";
      const sign = order === "ascending" ? 1 : -1;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = order;
      const keyed = rows.map((row) => [value(row, column), row]);
      keyed.sort(([a], [b]) => sign * ((a > b) - (a < b)));
      body.append(...keyed.map(([, row]) => row));
      say(`Sorted by ${name}, ${order}`);
    });
  });
}

function filterable(table, rows) {
  const input = make("input", { type: "search" });
  table.closest(".figure").prepend(make("label", { className: "filter" }, "Filter the rows ", input));
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
    say(`${rows.filter((row) => !row.hidden).length} of ${rows.length} rows`);
  });
}

for (const table of document.querySelectorAll(".figure > .table-scroll > table")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length >= 5) sortable(table, rows);
  if (rows.length >= 12) filterable(table, rows);
}
