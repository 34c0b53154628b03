import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { ErrorAlarms } from './error-alarms.ts';

/** The alarms for a function that exists already, once for each log format. */
const app = new App();
for (const logFormat of ['Text', 'JSON'] as const) {
  const stack = new Stack(app, `Alarms${logFormat}`);
  new ErrorAlarms(stack, 'Orders', {
    orders: LambdaFunction.fromFunctionName(stack, 'Function', 'orders'),
    logGroup: LogGroup.fromLogGroupName(stack, 'Log', '/aws/lambda/orders'),
    logFormat,
    notify: Topic.fromTopicArn(stack, 'OnCall', 'arn:aws:sns:eu-west-1:123456789012:on-call'),
  });
}
app.synth();
