import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A table that may be wider than the page: only then it scrolls, and only then it is a stop for the keyboard. */
export const Scroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const sizes = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    const observe = (): void => {
      sizes.disconnect();
      for (const each of [current, ...current.children]) sizes.observe(each);
    };
    // A table may come later than the box.
    const children = new MutationObserver(observe);
    children.observe(current, { childList: true });
    observe();
    return () => {
      children.disconnect();
      sizes.disconnect();
    };
  }, []);
  return (
    <div ref={box} className="scroll" {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': label })}>
      {children}
    </div>
  );
};
