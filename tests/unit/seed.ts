import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.YESFIRST_SEED ?? 20_261_124) });
