import type { World } from '../world.ts';
import { noticesOf } from './notices.ts';

/** Sends the notifications of all that was changed since the last time. */
export function sendNotices(world: World): void {
	const seen = world.seen.splice(0);
	for (const notice of noticesOf(world, seen)) world.deliveries.send(notice);
}
