import type { FoundStretch } from "../found-words.ts";

/** Words with what a search found marked in them. */
export function FoundText({ stretches }: { stretches: FoundStretch[] }) {
  return (
    <>
      {stretches.map((stretch, index) =>
        stretch.found ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches are cut from one text and have nothing but their place
          <mark key={index}>{stretch.text}</mark>
        ) : (
          stretch.text
        ),
      )}
    </>
  );
}
