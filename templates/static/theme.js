// The chosen colours before the first paint; modules would be too late.
try {
  document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "auto";
} catch { /* storage is off */ }
