import { db } from "#app/platform/database/database.server.ts";

/** The public body that runs this installation; a placeholder until an administrator has named it. */
export async function findPartnership() {
  const partnership = await db.partnership.findUnique({ where: { id: 1 } });
  return (
    partnership ?? {
      id: 1,
      name: "Conversations",
      shortName: "Conversations",
      area: "",
      description: "",
      contactEmail: "",
      contactPhone: "",
      address: "",
      isExample: false,
      checkedLanguages: ["en"],
    }
  );
}

/** Everybody who signs in or did, by name. For administrators. */
export async function listAccounts() {
  return await db.account.findMany({
    select: { id: true, name: true, email: true, role: true, createdAt: true, disabledAt: true },
    orderBy: [{ name: "asc" }, { email: "asc" }],
  });
}

/** One account, or null. For administrators. */
export async function findAccount(id: string) {
  return await db.account.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, role: true, createdAt: true, disabledAt: true },
  });
}
