import { given } from '../../kernel/given';
import type { Disposition } from '../words/disposition';
import type { PlanSeal } from '../words/plan-seal';
import { sealedText } from './sealed-text';

/** With its signature; what was weighed by rules that came with an item is nobody's, and signs nothing. */
export async function signed<Sealed extends object>(
	sealed: Sealed,
	seal: PlanSeal | undefined,
): Promise<Sealed & { signature?: string }> {
	const signature = await seal?.sign(sealedText(sealed));
	return { ...sealed, ...given({ signature }) };
}

/** The same for the plan of what may be written; what is held has none. */
export async function signedPlan(
	disposition: Disposition,
	seal: PlanSeal | undefined,
): Promise<Disposition> {
	if (disposition.verdict !== 'ready') return disposition;
	return { ...disposition, plan: await signed(disposition.plan, seal) };
}
