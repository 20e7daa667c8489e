import { Button } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { download, type SheetFormat } from '../api/sheet.js';
import { usePageWords } from '../shell/page-words.js';

const FORMATS: readonly SheetFormat[] = ['csv', 'xlsx'];

/** What is shown, to be opened in a spreadsheet. */
export const Download = ({ path, what }: { readonly path: string; readonly what: string }) => {
  const { reports } = usePageWords();
  const fetching = useMutation({ mutationFn: (format: SheetFormat) => download(path, format) });
  return (
    <p className="actions">
      {FORMATS.map((format) => (
        <Button
          key={format}
          type="button"
          variant="secondary"
          data-size="sm"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate(format)}
        >
          {reports.download(what, format.toUpperCase())}
        </Button>
      ))}
      {fetching.isError && <span role="alert">{reports.noDownload}</span>}
    </p>
  );
};
