/** The core values of a plan against stigma (Commission 2022, recommendation 4). */
export const planValues = ["kindness", "compassion", "hope"] as const;
