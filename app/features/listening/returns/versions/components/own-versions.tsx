import { paths } from "#app/paths.ts";
import type { WholeReturn } from "../../queries.server.ts";
import { VersionList } from "./version-list.tsx";

/** What the service has sent so far, each version to be read again. */
export function OwnVersions({ whole }: { whole: WholeReturn }) {
  return (
    <VersionList
      versions={whole.versions}
      hrefFor={(number) => paths.service.returnVersion(whole.id, number)}
    />
  );
}
