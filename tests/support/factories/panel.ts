import { freezeVersion } from "#app/features/answering/evidence/freeze-version.server.ts";
import { addComment, type NewComment } from "#app/features/listening/panel/add-comment.server.ts";
import { chooseName } from "#app/features/listening/panel/choose-name.server.ts";
import { publishVersion } from "#app/features/listening/panel/publish-version.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import type { CommentAudience } from "#app/platform/database/client/enums.ts";
import { makeViewer } from "./accounts.ts";

const opensAt = new Date("2026-11-20T09:00:00Z");
const closesAt = new Date("2026-12-20T17:00:00Z");

/** A member of the panel under a name of their own. */
export async function makeMember(displayName: string): Promise<Viewer> {
  const viewer = await makeViewer("panelMember", `Account of ${displayName}`);
  await chooseName(viewer, displayName, opensAt);
  return viewer;
}

/** The draft as it stands, frozen. */
export async function makeVersion(viewer: Viewer, draftId: string, at: Date) {
  const frozen = await freezeVersion(viewer, draftId, { stage: "firstDraft", note: "" }, at);
  if (!frozen?.ok) throw new Error(`not frozen: ${frozen?.reason}`);
  return frozen;
}

/** The draft as it stands, frozen and put before the panel or everyone from November to December 2026. */
export async function makePeriod(
  viewer: Viewer,
  of: { draftId: string; consultation: { id: string } },
  audience: CommentAudience,
  at: Date,
  introduction = "",
) {
  const { id: versionId, number } = await makeVersion(viewer, of.draftId, at);
  const wanted = { audience, consultationId: of.consultation.id, introduction, recipients: "" };
  const period = await publishVersion(viewer, versionId, { ...wanted, opensAt, closesAt }, at);
  if (!period?.ok) throw new Error(`not published: ${period?.reason}`);
  return { id: period.id, versionId, number };
}

/** A member's comment on a whole passage. */
export async function makeComment(
  member: Viewer,
  periodId: string,
  wanted: Partial<NewComment> & { paragraphId: string },
  at: Date,
) {
  const comment: NewComment = {
    span: null,
    kind: "change",
    text: "This is too vague.",
    suggestion: "",
    readers: "panel",
    throughSupporter: false,
    permission: "withoutName",
    ...wanted,
  };
  const added = await addComment(member, periodId, comment, at);
  if (!added?.ok) throw new Error(`not added: ${added?.reason}`);
  return added.id;
}
