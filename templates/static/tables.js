// Tables that sort by a column and filter by a word, by keyboard too; changes are said aloud.
import { make, say } from "./dom.js";

const value = (row, column) => {
  const cell = row.cells[column];
  const data = cell?.querySelector("data");
  return data ? parseFloat(data.value) : cell?.textContent.trim() ?? "";
};

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number" || typeof b === "number") return typeof a === "number" ? -1 : 1;
  return a.localeCompare(b, undefined, { numeric: true });
}

function sortable(table, rows) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if (!head.textContent.trim()) return;
    const name = head.firstChild.textContent.trim();
    const button = make("button", { type: "button", className: "sort" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const number = rows.some((row) => typeof value(row, column) === "number");
      const order = { ascending: "descending", descending: "ascending" }[head.ariaSort] ?? (number ? "descending" : "ascending");
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      table.tBodies[0].append(...[...rows].sort((a, b) => sign * compare(value(a, column), value(b, column))));
      say(`Sorted by ${name}, ${order}`);
    });
  });
}

function filterable(table, rows) {
  const input = make("input", { type: "search", autocomplete: "off" });
  const label = make("label", { className: "filter" }, "Filter the rows ", input);
  table.closest(".figure").prepend(label);
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      left += row.hidden ? 0 : 1;
    }
    say(`${left} of ${rows.length} rows`);
  });
}

for (const table of document.querySelectorAll(".figure > .table-scroll > table")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length >= 5) sortable(table, rows);
  if (rows.length >= 12) filterable(table, rows);
}
