/** Lines to be given on the command line, under what each is for. */
export const CommandLines = ({ of }: { readonly of: readonly (readonly [what: string, line: string])[] }) => (
  <ul className="tasks">
    {of.map(([what, line]) => (
      <li key={line}>
        <b>{what}</b>
        <pre className="document">{line}</pre>
      </li>
    ))}
  </ul>
);
