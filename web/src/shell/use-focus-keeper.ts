import { useEffect } from 'react';

const places = 'article, section, form, li, main';

function placesAround(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let place = element.closest<HTMLElement>(places); place;) {
    found.push(place);
    place = place.parentElement?.closest<HTMLElement>(places) ?? null;
  }
  return found;
}

/** Leads the focus to the nearest place that is left when what had it is gone, as a button is once it has been pressed. */
export function useFocusKeeper(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: HTMLElement[] = [];
    const note = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return;
      last = event.target;
      around = placesAround(last);
    };
    const keep = () => {
      if (document.activeElement !== document.body || !last || last.isConnected) return;
      const place = around.find((one) => one.isConnected);
      if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      place?.focus({ preventScroll: true });
    };
    const watching = new MutationObserver(keep);
    watching.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      watching.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}
