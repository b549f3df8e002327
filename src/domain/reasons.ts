/**
 * Every ending has one code from this closed list. `title` says what happened, `advice` what to do
 * ('' when nothing needs doing). Codes are part of the contract: add, never rename.
 */
export const REASONS = {
  assessed: { title: 'The range was read and its risk told', advice: '' },
  approved_by_policy: { title: 'Approved by the policy: the risk is low enough', advice: '' },
  person_asked: {
    title: 'A person has to approve',
    advice: 'Review the deployment on the page of the run.',
  },
  doctor_content: { title: 'Everything is as it should be', advice: '' },
  doctor_found: {
    title: 'Something is not as it should be',
    advice: 'Put right what is listed, then ask the doctor again.',
  },
  empty_range: { title: 'Nothing new to deploy', advice: '' },
  promoted_on_evidence: {
    title: 'Promoted: every step had enough evidence that the candidate does no harm',
    advice: '',
  },
  promoted_by_rule: {
    title: "Promoted: the other tool's rule that judges here passed every step",
    advice: '',
  },
  promoted_by_policy: {
    title: 'Promoted by policy although the evidence was inconclusive',
    advice: 'See on-inconclusive in the configuration if this should not happen.',
  },
  promoted_by_request: {
    title: 'Promoted because somebody asked for it before the ramp was over',
    advice: 'The judge had not seen every step; watch the environment yourself for a while.',
  },
  promoted_rollback: { title: 'The earlier version serves all traffic again', advice: '' },
  metric_harmful: {
    title: 'Rolled back: the candidate is measurably worse than the running version',
    advice: 'Look at the metric that decided and at the commits of the range.',
  },
  rule_harmful: {
    title: "Rolled back: the other tool's rule that judges here found the candidate harmful",
    advice:
      'Look at the metric that decided. The rule does not promise how often it is wrong: judge.kind evidence does.',
  },
  guard_breached: {
    title: 'Rolled back: a guard threshold was crossed',
    advice: 'Look at the guard metric that decided.',
  },
  canary_unhealthy: {
    title: 'Rolled back: the candidate failed its health check',
    advice: 'Look at the logs of the candidate.',
  },
  evidence_missing: {
    title: 'Rolled back: not enough evidence within the longest wait',
    advice: 'More traffic, a larger first step, a longer wait, or another on-inconclusive policy.',
  },
  inconclusive_rolled_back: {
    title: 'Rolled back by policy: the evidence was inconclusive',
    advice: 'See on-inconclusive in the configuration.',
  },
  traffic_mismatch: {
    title: 'Held or rolled back: users were not split as the target was told',
    advice:
      'Look at sessions that stick, at caches and at who else sends traffic to the slots. If the split is right and only the counting differs, set judge.traffic-share to ignore.',
  },
  inconclusive_held: {
    title: 'Held: the evidence is inconclusive and the policy asks for a person',
    advice: 'Deploy the same version again to go on from this step, or run the rollback.',
  },
  stage_failed: {
    title: 'The candidate could not be brought up; it never had traffic',
    advice: 'Look at the output of the stage command and at the health checks.',
  },
  target_unreachable: {
    title: 'The target could not be reached',
    advice: 'Check the address, the permissions and that the target runs.',
  },
  target_refused: {
    title: 'The target refused a change',
    advice: 'Read the answer of the target below.',
  },
  target_conflict: {
    title: 'Somebody else changed the target during the rollout; their change was left alone',
    advice: 'Decide which state is right, set it, and deploy again.',
  },
  target_restarts: {
    title: 'Rolled back: the target was restarted again and again and forgot the weights each time',
    advice: 'Find out what restarts or reloads the target, then deploy again.',
  },
  target_not_settled: {
    title: 'The target is between two versions and no rollout explains it',
    advice: 'Give all traffic to one slot, then deploy again.',
  },
  restore_incomplete: {
    title: 'INCOMPLETE ROLLBACK: the target is not back where it was',
    advice: 'Act now: put the target into the state shown below by hand.',
  },
  metrics_unreachable: {
    title: 'Rolled back: the metric source did not answer',
    advice: 'Check the address and the credentials of the metric source.',
  },
  github_unreachable: {
    title: 'GitHub did not answer',
    advice: 'Check status.github.com and run again.',
  },
  github_forbidden: {
    title: 'GitHub refused the token',
    advice: 'Give the job the permissions in the table of the README.',
  },
  github_rate_limited: {
    title: "GitHub's rate limit is used up",
    advice: 'Run again when the limit is lifted. All jobs of a repository share it.',
  },
  github_refused: {
    title: 'GitHub refused a request',
    advice: 'Read the answer of GitHub below.',
  },
  deployments_limit: {
    title: 'No successful deployment was found among the newest ones',
    advice: 'Name the base yourself: the input `base`, or --base.',
  },
  ledger_unreachable: {
    title: 'The ledger could not be read or written',
    advice: 'The ledger needs "contents: write". Run again.',
  },
  ledger_unreadable: {
    title: 'The ledger holds something that Slipway did not write',
    advice: 'Look at the ref that is named; nothing is repaired silently.',
  },
  ledger_conflict: {
    title: 'Another writer changed the ledger during this run',
    advice: 'Only one run may write to an environment; look for a second one.',
  },
  harm_waits: {
    title: 'Standing still: the candidate does harm, and a person decides',
    advice: 'Say /abort to take it back now, or /promote to take the harm on.',
  },
  next_step_waits: {
    title: 'Under way: the next look at it is the next run of reconcile',
    advice: 'Run reconcile on a schedule; without it nobody looks at this rollout.',
  },
  nothing_left_behind: { title: 'No rollout waits for anybody here', advice: '' },
  lock_held: {
    title: 'Another run holds this environment',
    advice: 'Wait for that run, or use `concurrency` with `queue: max` so that runs line up.',
  },
  lock_lost: {
    title: 'Another run took this environment over; this one changed nothing more',
    advice: 'Look at the run that holds the environment now; it settles what this one left.',
  },
  plan_changed: {
    title: 'The plan is not the one that was approved',
    advice: 'Assess again and approve the new plan.',
  },
  frozen: {
    title: 'A freeze is in force',
    advice: 'Wait for its end, or go past it with the input `override` and a reason.',
  },
  outside_window: {
    title: 'Outside of the deploy windows',
    advice: 'Wait for the next window, or go past it with the input `override` and a reason.',
  },
  batch_limit: {
    title: 'More commits at once than allowed',
    advice: 'Deploy an earlier commit first, or go past it with the input `override` and a reason.',
  },
  interval_limit: {
    title: 'The last deployment is not long enough ago',
    advice: 'Run again later, or go past it with the input `override` and a reason.',
  },
  approval_missing: {
    title: 'Not enough people have approved',
    advice: 'Ask for the review on the page of the run, then run the job again.',
  },
  protection_missing: {
    title: 'The environment is not protected as the configuration expects',
    advice: 'Set up its rules in the settings of the repository, under Environments.',
  },
  gate_unknown: {
    title: 'The gate could not find out what it has to know; what is unknown is not good',
    advice: 'Check the permissions of the token (`actions: read`) and run again.',
  },
  newer_version_live: {
    title: 'A newer version is live already; an older run never overwrites it',
    advice: 'Use the rollback command if going back is what you want.',
  },
  checks_not_green: {
    title: 'Required checks of the commit are not green',
    advice: 'Wait for the checks, or change required-checks.',
  },
  deployment_refused: {
    title: 'GitHub did not make the deployment',
    advice: 'Read the answer of GitHub below.',
  },
  no_healthy_version: {
    title: 'There is no earlier healthy version to go back to',
    advice: 'The ledger knows of no other successful deployment of this environment.',
  },
  rollout_begun: { title: 'Under way: the candidate has traffic and is judged', advice: '' },
  rollout_asked: { title: 'The rollout under way was asked', advice: '' },
  rollback_handed_on: {
    title: 'The rollback was allowed and is handed to the next job',
    advice: '',
  },
  already_asked: { title: 'The same was asked for already', advice: '' },
  not_a_command: { title: 'Nobody asked for anything', advice: '' },
  command_malformed: {
    title: 'The command is not exact, so it is not guessed at',
    advice:
      'Write one line and nothing else: /rollback, /hold, /resume, /promote or /abort, and perhaps the environment.',
  },
  command_edited: {
    title: 'A command counts when it is written, not when a comment is edited into one',
    advice: 'Write a new comment.',
  },
  not_a_pull_request: {
    title: 'Commands count on pull requests, and this is an issue',
    advice: 'Write it on a pull request of the deployment, or run the workflow by hand.',
  },
  box_not_ours: {
    title: 'The box is in a comment that Slipway did not write',
    advice: 'Use the box in the comment of Slipway, or write /rollback.',
  },
  box_tampered: {
    title: 'The comment was changed by more than the tick of its box',
    advice: 'Write /rollback instead.',
  },
  box_outdated: {
    title: 'The box belongs to a deployment that is not the current one any more',
    advice: 'Use the box on a pull request of the current deployment, or write /rollback there.',
  },
  sender_is_bot: {
    title: 'A bot asked, and bots are not obeyed',
    advice: 'Name the bot under control.bots in the configuration if it should be.',
  },
  permission_missing: {
    title: 'Whoever asked may not ask for this',
    advice: 'Ask somebody with the role that control.role in the configuration names.',
  },
  permission_unknown: {
    title: 'GitHub did not say what whoever asked may do, so nothing was done',
    advice: 'Ask again, or run the rollback workflow by hand.',
  },
  environment_unknown: {
    title: 'There is no such environment in the configuration',
    advice: 'Write the name as the configuration has it.',
  },
  pull_request_not_current: {
    title: 'The pull request is not in the deployment that is live or under way',
    advice: 'Write it on a pull request of the current deployment, or run the workflow by hand.',
  },
  nothing_under_way: {
    title: 'No rollout is under way that could be asked',
    advice: 'Use /rollback to take back what is live.',
  },
  rollback_under_way: { title: 'A rollback is under way already', advice: '' },
  run_lost: {
    title: 'Taken back by a later run: the run that deployed it had died half way',
    advice: 'Deploy the version again if it should go out.',
  },
  superseded: {
    title: 'Taken back: another version was deployed while this one was held',
    advice: '',
  },
  cancelled: {
    title: 'Cancelled; traffic is back where it was',
    advice: '',
  },
  duration_limit: {
    title: 'Rolled back: the rollout reached its longest duration',
    advice: 'Raise max-duration-seconds or make the ramp shorter.',
  },
  turns_limit: {
    title: 'Rolled back: the rollout took more turns than it ever should',
    advice: 'This is a fault of Slipway; please report it.',
  },
  config_invalid: { title: 'The configuration is not right', advice: '' },
  input_invalid: { title: 'An input is not right', advice: '' },
  ref_unknown: { title: 'A version could not be found in the repository', advice: '' },
  history_missing: {
    title: 'The checkout does not hold the history that is needed',
    advice: 'Use actions/checkout with `fetch-depth: 0`.',
  },
  git_failed: { title: 'git did not do what was asked', advice: 'Read the answer of git below.' },
  output_failed: { title: 'A report could not be written', advice: '' },
  internal_error: {
    title: 'A fault of Slipway',
    advice: 'Please report it with the log.',
  },
} as const satisfies Record<string, { title: string; advice: string }>

export type ReasonCode = keyof typeof REASONS
