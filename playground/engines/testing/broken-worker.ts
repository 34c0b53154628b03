/** A worker whose script fails while it loads. */
throw new Error('this script does not load');
