/** What is known of the sources that records are written from, one method a line. */
export { findStanding as find } from './find-standing';
export { tellSources as tell } from './tell-sources';
export { waitForOthers as wait } from './wait-for-others';
