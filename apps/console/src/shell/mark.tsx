/** The name, and the picture of the money: spent, bound, and an empty box for the room to move. */
export const Mark = () => (
  <span className="mark">
    <svg viewBox="0 0 24 12" aria-hidden="true">
      <rect x="0.75" y="0.75" width="22.5" height="10.5" rx="1.5" />
      <path d="M1 1h8v10H1z" />
      <path d="M9.5 1h5v10h-5z" />
    </svg>
    Spillrom
  </span>
);
