import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersReferrerPolicy,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Annotations, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { CONTENT_SECURITY_POLICY, HSTS_SEKUNDER } from '#infra/page-headers.ts';
import { FILE_OF_FUNCTION } from '#infra/web-files.ts';

export type WebStackProps = StackProps & {
  /** Where the API answers, without a scheme. */
  readonly apiHost: string;
  /** The bucket of the files about the system's state, which the operators' messages become. */
  readonly statusBucket: string;
  /** The address of our own pages. It is the distribution's own name where there is a certificate for it. */
  readonly siteOrigin: string;
  /** The certificate of that name, in us-east-1. Without it the distribution answers under the name AWS gives it. */
  readonly certificate: string | undefined;
  /** A firewall's ARN, in us-east-1. */
  readonly webAcl: string | undefined;
};

/** The API answers within 30 seconds or not at all. */
const API_TIMEOUT = Duration.seconds(30);

/**
 * One address for the pages and the API, as `infra/local/web.ts` and the local gateway have it: the files from a bucket that
 * nothing else can read, everything under /api from the API, never kept.
 */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    for (const [name, arn] of Object.entries({ certificate: props.certificate, webAcl: props.webAcl })) {
      // What the distribution uses of others must be there, whatever region the data are in.
      if (arn !== undefined && arn.split(':')[3] !== 'us-east-1')
        throw new Error(`${name} skal være i us-east-1: ${arn}`);
    }
    const bucket = this.#bucket();
    const pages = this.#pages(bucket);
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Socialt frikort',
      // The address without a path, whatever else goes wrong: never the list of files.
      defaultRootObject: 'index.html',
      defaultBehavior: pages,
      additionalBehaviors: {
        '/api/*': this.#api(props.apiHost),
        // Their page is /driftsstatus itself, which has no dot.
        '/driftsstatus.*': { ...pages, origin: this.#status(props.statusBucket), functionAssociations: [] },
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(props.webAcl !== undefined && { webAclId: props.webAcl }),
      ...(props.certificate !== undefined && {
        domainNames: [new URL(props.siteOrigin).hostname],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificate),
      }),
    });
    // The stack Data lets this account's distribution read them; no address leads to the list of files.
    for (const id of ['updateImportedBucketPolicyOac', 'listBucketSecurityRisk']) {
      Annotations.of(distribution).acknowledgeWarning(`@aws-cdk/aws-cloudfront-origins:${id}`);
    }
    this.#explain(distribution, props);
    new CfnOutput(this, 'SiteUrl', {
      value: `https://${distribution.distributionDomainName}`,
      description: 'Den fælles adresse, som AWS kalder den',
    });
    new CfnOutput(this, 'SiteBucket', { value: bucket.bucketName, description: 'Hvor webklienten lægges' });
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId, description: 'Til stakken Weblog' });
  }

  #bucket(): Bucket {
    const bucket = new Bucket(this, 'Site', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      // A version that was replaced can be brought back for so long.
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only the distribution reads it, and that has a log. A log of the bucket would hold IP addresses.',
    });
    return bucket;
  }

  #pages(bucket: Bucket): BehaviorOptions {
    return {
      // With the right to list, a file that is not there is a 404; without it, S3 says 403.
      origin: S3BucketOrigin.withOriginAccessControl(bucket, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      // What each file says of itself is what counts: `no-cache` is asked for anew every time.
      cachePolicy: new CachePolicy(this, 'AsTheFileSays', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        headerBehavior: CacheHeaderBehavior.none(),
        cookieBehavior: CacheCookieBehavior.none(),
        queryStringBehavior: CacheQueryStringBehavior.none(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      responseHeadersPolicy: this.#headers('PageHeaders', true),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'FileOf', {
            code: FunctionCode.fromInline(FILE_OF_FUNCTION),
            runtime: FunctionRuntime.JS_2_0,
            comment: 'Den ene side for alle sider i klienten',
          }),
        },
      ],
    };
  }

  #status(bucketName: string): IOrigin {
    return S3BucketOrigin.withOriginAccessControl(Bucket.fromBucketName(this, 'Status', bucketName));
  }

  #api(apiHost: string): BehaviorOptions {
    return {
      origin: new HttpOrigin(apiHost, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        readTimeout: API_TIMEOUT,
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      // A form sent unencrypted is refused and not sent on.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // Cookies, Origin, Sec-Fetch-Site and Idempotency-Key reach the API. Host does not: the gateway knows its own name only.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      // The functions say more exactly what their answers may do; the gateway's own answers say nothing.
      responseHeadersPolicy: this.#headers('ApiHeaders', false),
    };
  }

  /** The headers of `page-headers.ts`, as the distribution has them. `override`: also where the origin has said something else. */
  #headers(id: string, override: boolean): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, override },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.seconds(HSTS_SEKUNDER),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }

  #explain(distribution: Distribution, { certificate, webAcl }: WebStackProps): void {
    const reasons = {
      'AwsSolutions-CFR1': 'Citizens and companies may be anywhere when they use it.',
      'AwsSolutions-CFR3': 'Its log is set up by the stack Weblog: this kind would hold IP addresses.',
      ...(webAcl === undefined && {
        'AwsSolutions-CFR2': 'Given at deployment (webAcl). Without it the gateway holds back what comes too fast.',
      }),
      ...(certificate === undefined && {
        'AwsSolutions-CFR4': 'With a certificate (given at deployment) nothing older than TLS 1.2 is spoken.',
      }),
    };
    for (const [rule, reason] of Object.entries(reasons))
      Validations.of(distribution).acknowledge({ id: rule, reason });
  }
}
