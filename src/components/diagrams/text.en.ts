/** Texts of the diagrams, in English. Between backquotes stands code. */
export const diagramTextEnglish = {
  errorPath: {
    caption: 'The way of one handler error, from the handler to Lambda.',
    affected: '0.11.0 to 0.11.2',
    handler: 'The handler returns `Err`',
    logged: 'the error is logged',
    lost: 'nothing was logged here',
    converted: 'The error becomes a `Diagnostic`',
    told: 'Lambda is told: `POST …/error`',
  },

  layers: {
    caption:
      'The runtime since 0.11.0, from the outside in, and what a handler error is when it leaves each box.',
    leaves: 'leaves it as',
    ownLayer: 'a layer on `Runtime` (if you add it)',
    ownLayerDoes: 'sees no error',
    tracingDoes: 'enters the span with the request id',
    clientDoes: 'sends the request to Lambda',
    responseDoes: 'builds the request `POST …/error`',
    panicDoes: 'converts the error to a `Diagnostic`',
    lost: '0.11.0 to 0.11.2: nothing was logged here',
    logged: 'since 0.11.3: the error is logged',
    mapErr: '`map_err` (if you add it)',
    mapErrDoes: 'can log the error, in every version',
    handler: 'your handler',
  },
};

/** What a further language has to provide. */
export type DiagramText = typeof diagramTextEnglish;
