/** Moves the focus to the screen's heading, where what had it is about to go. */
export function focusTitle() {
  document.querySelector('h1')?.focus();
}
