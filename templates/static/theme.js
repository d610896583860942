// Before the first paint: the colour scheme that the reader chose, if any. A classic script, since modules wait.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch { /* storage is off: the system's scheme holds */ }
