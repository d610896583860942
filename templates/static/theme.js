// Before the first paint: the colours that the reader chose. A classic script, since modules wait.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* storage is off: the system's scheme holds */ }
