import { Key, type Fill } from './stacked-bar.js';

/** What each fill of a picture means. */
export const Legend = ({ of }: { readonly of: readonly (readonly [fill: Fill, name: string])[] }) => (
  <ul className="legend short">
    {of.map(([fill, name]) => (
      <li key={`${fill} ${name}`}>
        <Key of={fill} />
        {name}
      </li>
    ))}
  </ul>
);
