/** NIST SP 800-63B: length counts, composition rules do not. */
export const passwordLength = { least: 12, most: 200 };
