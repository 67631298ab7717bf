import type { PlanSeal } from '../../../core/gate/words/plan-seal';
import type { ZohoHost } from '../zoho-host';
import { createCredentialSeal } from './credential-seal';

/** The seal of plans over a node's Zoho CRM credential (docs/decisions/0015). */
export const createPlanSeal = (host: ZohoHost, credentialType: string): PlanSeal =>
	createCredentialSeal(host, credentialType, 'plan/1');
