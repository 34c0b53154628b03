/** Texts of the diagrams, in English. Between backquotes stands code. */
export const diagramTextEnglish = {
  lost: 'nothing was logged here',
  logged: 'the error is logged',

  errorPath: {
    caption: 'The way of one handler error, from the handler to Lambda.',
    handler: 'The handler returns `Err(error)`',
    convert: 'The error becomes a `Diagnostic`',
    post: '`POST …/error`: Lambda is told',
  },

  layers: {
    caption:
      'Inside the runtime since 0.11.0: each box is a service around the next. On the way out, a handler error changes at every border.',
    passesOut: 'passes out',
    ownLayer: 'A layer that you add to `Runtime`',
    ownLayerNote: 'sees no error',
    span: '`TracingLayer`',
    spanNote: 'the span with the request id',
    client: '`RuntimeApiClientService`',
    clientNote: 'sends the request',
    response: '`RuntimeApiResponseService`',
    responseNote: 'builds the request `POST …/error`',
    panic: '`CatchPanicService`',
    panicNote: 'until 0.11.2 nothing was logged here; from 0.11.3 on the error is logged',
    mapErr: '`map_err`, if you add it',
    mapErrNote: 'can log the error in every version',
    handler: 'Your handler',
  },
};

/** What a further language has to provide. */
export type DiagramText = typeof diagramTextEnglish;
