import { sdkCoverage } from '../../../sandbox/zoho/coverage-sdk';
import { sdkCalls, type SdkCall } from '../sdk/sdk-calls';
import { servedBy } from '../sdk/served';
import { unreadBy } from '../sdk/unread';
import { table } from './table';

/** What Zoho's own SDK drives of the twin, and loudly what it can send and gets 501 for. */
export function sdkSection(): string {
	const calls = sdkCalls();
	const served = calls.filter((call) => servedBy(call) !== undefined);
	const undriven = Object.values(sdkCoverage).filter((own) => typeof own === 'string').length;
	const routes = Object.keys(sdkCoverage).length;
	return [
		'### Driven by Zoho’s own SDK',
		`Zoho’s SDK for Node (\`@zohocrm/nodejs-sdk-8.0\`) has ${calls.length} calls. ${served.length} of them go to ${routes - undriven} of the twin’s ${routes} routes, and a test in \`test/sandbox/zoho/sdk/\` makes each of them; ${undriven} routes have none, for the reasons above. A test reads the calls from the SDK’s source and fails when one of a served route is not made.`,
		`**The other ${calls.length - served.length} calls answer 501**, but for files whose address an answer of Zoho’s names. So does, on the calls that are served, all that is listed here:`,
		table(['Call', 'Answers 501 to'], served.flatMap(refusedOf)),
	].join('\n\n');
}

function refusedOf(call: SdkCall): string[][] {
	const route = servedBy(call);
	const refused = route ? unreadBy(route, call).refused : [];
	const names = refused.map((name) => `\`${name}\``).join(', ');
	return refused.length === 0 ? [] : [[`\`${call.name}\``, names]];
}
