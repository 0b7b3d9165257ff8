import { v7 } from "uuid";

/**
 * The id of a new row: a UUID of version 7, so that rows made one after another lie beside each other in every index.
 * It tells when it was made, so it is no secret: keys, tokens and codes are random.
 */
export const newId = (): string => v7();
