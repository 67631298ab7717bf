import { sleep } from 'n8n-workflow';

/** Lets everything else that waits in n8n go first: between two pieces of work that each hold its one thread. */
export const giveTurn = (): Promise<void> => sleep(0);
