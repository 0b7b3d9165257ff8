import { formatNumber } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";

type FileListProps = {
  files: { id: string; name: string; extension: string; size: number }[];
  hrefFor: (id: string) => string;
  /** Whether each can be taken off, by a button of the form around the list. */
  mayRemove?: boolean;
};

/** The files of a return, each to be downloaded. */
export function FileList({ files, hrefFor, mayRemove = false }: FileListProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {files.map(({ id, name, extension, size }) => (
        <li key={id}>
          <Link href={hrefFor(id)}>{`${name}.${extension}`}</Link>{" "}
          {t("returns-office:files.size", { kilobytes: formatNumber(Math.ceil(size / 1024), "en") })}{" "}
          {mayRemove ? (
            <Button
              name="intent"
              value={`removeFile:${id}`}
              variant="secondary"
              small
              ariaLabel={t("returns-office:files.removeNamed", { name })}
            >
              {t("returns-office:files.remove")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
