/** Does it once the element has a size: now, or when the tab it stands in is first shown. Gives back how to stop waiting. */
export function whenVisible(element: HTMLElement, act: () => void): () => void {
  const hasSize = () => element.clientWidth > 0 && element.clientHeight > 0;
  if (hasSize()) {
    act();
    return () => undefined;
  }
  const observer = new ResizeObserver(() => {
    if (!hasSize()) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
