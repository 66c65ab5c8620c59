import { useEffect, useRef, type RefObject } from 'react';

/** What was given at the last render, for things that outlive a render. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
