/** What can be asked of Zoho's notification channels, one method a line. */
export { closeChannel as close } from './keep-channel';
export { findChannel as find } from './keep-channel';
export { keepChannel as keep } from './keep-channel';
