/** What readers come from, newest of each line, and go to. 0.12.0 stands between, as the one to skip. */
export const from = ['0.8.3', '0.9.2', '0.10.0', '0.11.2'] as const;
export const to = ['0.11.3', '0.12.0', '0.13.0', '0.14.4', '1.5.0'] as const;
