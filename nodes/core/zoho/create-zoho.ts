import type { ZohoPorts } from './ports';
import type { Zoho } from './zoho';

/** Builds Zoho CRM on the ports; nothing is sent before the first call. */
export declare function createZoho(ports: ZohoPorts): Zoho;
