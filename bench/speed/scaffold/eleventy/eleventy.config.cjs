// Eleventy's configuration: folders, footnotes, and the two shortcodes that show facts.
const fs = require("node:fs");
const footnote = require("markdown-it-footnote");

let foods = {};
const tables = new Map();

function row(food) {
  const serving = Math.floor((food.mg_per_100g * food.grams) / 100);
  return `<tr><th>${food.name}</th><td>${food.grams} g</td><td>${food.mg_per_100g} mg</td><td>${serving} mg</td></tr>`;
}

function table(group) {
  const rows = Object.values(foods).filter((food) => food.group === group).map(row);
  return `<table>
<caption>Foods of one group</caption>
<thead><tr><th>Food</th><th>Serving</th><th>Per 100 g</th><th>Per serving</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

module.exports = function (config) {
  config.on("eleventy.before", () => {
    foods = JSON.parse(fs.readFileSync("content/_data/foods.json", "utf8"));
    tables.clear();
  });
  config.amendLibrary("md", (markdown) => markdown.set({ typographer: true }).use(footnote));
  config.addShortcode("fact", (id) => {
    const value = foods[id].mg_per_100g;
    return `<data value="${value}">${value} mg</data>`;
  });
  config.addShortcode("table", (group) => {
    if (!tables.has(group)) tables.set(group, table(group));
    return tables.get(group);
  });
  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("day", (date) =>
    date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  config.addFilter("newest", (pages, count) => pages.slice(-count).reverse());
  config.addPassthroughCopy({ "content/static": "static" });
  return {
    dir: { input: "content", output: "site" },
    markdownTemplateEngine: "njk",
    htmlTemplateEngine: "njk",
  };
};
