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

/** What was closed and is open again. */
function giveBack(changes: MutationRecord[], last: Element): void {
  const isOpened = changes.some(({ type, target }) => type === 'attributes' && target === last);
  if (isOpened && last instanceof HTMLElement && !last.matches(':disabled')) last.focus({ preventScroll: true });
}

const fields = 'input:not([type=hidden]), select, textarea';

/** The first field of a form that has just come. */
function firstFieldIn(changes: MutationRecord[]): HTMLElement | undefined {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement);
  const form = added.map((node) => (node.matches('form') ? node : node.querySelector('form'))).find(Boolean);
  return form?.querySelector<HTMLElement>(fields) ?? undefined;
}

/**
 * Leads the focus on when what had it is gone, as a button is once it has been pressed: into the form that came in its place, else to the
 * nearest place that is left. A button that was closed while it worked gets it back.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: HTMLElement[] = [];
    const note = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return;
      last = event.target;
      around = placesAround(last);
    };
    const keep = (changes: MutationRecord[]) => {
      if (document.activeElement !== document.body || !last) return;
      if (last.isConnected) return giveBack(changes, last);
      const field = firstFieldIn(changes);
      if (field) return field.focus({ preventScroll: true });
      const place = around.find((one) => one.isConnected);
      if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      place?.focus({ preventScroll: true });
    };
    const watching = new MutationObserver(keep);
    watching.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', note);
    return () => {
      watching.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}
