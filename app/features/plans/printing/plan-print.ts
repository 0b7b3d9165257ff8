/** What names the progress report where a layout is asked for. No layout may have this name and ship. */
export const progressReport = "progress-report";
