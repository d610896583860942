// The chosen colours before the first paint; modules would be too late. And that scripts run, while they do.
const { dataset } = document.documentElement;
dataset.scripts = "";
addEventListener("error", ({ target }) => { if (target.src?.endsWith(".js")) delete dataset.scripts; }, true);
try {
  dataset.theme = localStorage.getItem("theme") ?? "auto";
} catch { /* storage is off */ }
