const KEY = "outcry.theme";

/** "auto", "light" or "dark". */
export const theme = () => localStorage.getItem(KEY) ?? "auto";

export function chooseTheme(choice) {
  localStorage.setItem(KEY, choice);
  apply();
}

function apply() {
  document.documentElement.dataset.theme = theme();
}

apply();
