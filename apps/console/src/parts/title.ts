import { useEffect } from 'react';

/** What the window is called while a screen is shown. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} – Spillrom`;
  }, [title]);
};
