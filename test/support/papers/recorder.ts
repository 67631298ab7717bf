import { subscribe } from 'node:diagnostics_channel';
import { exchanges, type Exchange } from '../../../sandbox/zoho/exchanges.ts';
import { hold, type Held } from '../../../sandbox/zoho/facts/hold.ts';

/** What twins of this process were asked and answered since it was last taken. */
let held: Held[] = [];

subscribe(exchanges.name.toString(), (message) => {
	// The twin's own loud 501 is no answer of Zoho's.
	const exchange = message as Exchange;
	if (exchange.status !== 501) held.push(hold(exchange));
});

export function takeHeld(): Held[] {
	const taken = held;
	held = [];
	return taken;
}
