/** How large one file of a return may be, and how many it may have. A form with a file must stay below the body limit. */
export const fileLimits = {
  bytes: 5 * 1024 * 1024,
  megabytes: 5,
  count: 6,
  accept: ".pdf,.docx,.png,.jpg,.jpeg,.webp",
};
