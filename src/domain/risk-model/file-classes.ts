/**
 * What a path says about a file, in the classes of the data that the models are fitted to. A file can be in
 * several: a requirements file is a dependency manifest and text. Not the kinds of path-kind.ts, which sort
 * each file into one kind for people; these must stay what the coefficients were fitted with.
 */
export type FileClasses = {
  readonly code: boolean
  readonly test: boolean
  readonly docs: boolean
  readonly deps: boolean
  readonly ci: boolean
  readonly infra: boolean
  readonly build: boolean
  readonly config: boolean
}

const CODE_ENDS =
  /\.(?:ad[abs]|asm|bas|bat|c|cc|cls|cljs?|cljc|cmd|coffee|cpp|cs|cxx|d|dart|el|erl|exs?|f|f77|f90|for|fs|go|groovy|h|hh|hpp|hrl|hs|hxx|inc|java|jl|jsx?|kts?|lisp|lua|m|m4|ml|mli|mm|mjs|cjs|nim|p|pas|php\d?|phtml|pl|pm|pp|ps1|psm1|py|pyx|r|rb|rkt|rs|s|scala|scm|sh|bash|sql|swift|tcl|tsx?|vala|vb|vbs|vue|y|erb)$/
const TEST_PATH =
  /(?:^|\/)(?:tests?|specs?|__tests__|testing|testdata|fixtures)\/|(?:^|\/)tests?(?:[_-][^/]*|\.[^/.]+)$|[_.-](?:tests?|spec)\.[^/.]+$|tests?\.(?:java|kt|scala|cs|php|groovy)$/
const DOCS_PATH =
  /\.(?:md|markdown|rst|txt|adoc|asciidoc|textile|rdoc|pod|tex|texi|po|man|\d)$|(?:^|\/)(?:docs?|documentation|man|site|website|_posts)\/|(?:^|\/)(?:readme|changelog|changes|history|news|authors|contributing|contributors|licen[cs]e|copying|notice|todo|credits|thanks)[^/]*$/
const DEPS_NAME =
  /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bower\.json|gemfile(?:\.lock)?|gems\.(?:rb|locked)|[^/]*\.gemspec|[^/]*requirements[^/]*\.(?:txt|in)|setup\.(?:py|cfg)|pyproject\.toml|pipfile(?:\.lock)?|poetry\.lock|uv\.lock|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|[^/]*\.versions\.toml|cargo\.(?:toml|lock)|go\.(?:mod|sum)|glide\.(?:yaml|lock)|gopkg\.(?:toml|lock)|build\.sbt|project\.clj|mix\.(?:exs|lock)|podfile(?:\.lock)?|cartfile(?:\.resolved)?|packages\.config|[^/]*\.csproj|pubspec\.(?:yaml|lock)|rebar\.config|\.gitmodules)$/
const CI_PATH =
  /^\.github\/(?:workflows|actions)\/|^\.circleci\/|^\.buildkite\/|^\.gitlab\/ci\/|(?:^|\/)(?:\.travis\.yml|\.?appveyor\.yml|\.gitlab-ci\.ya?ml|jenkinsfile[^/]*|azure-pipelines[^/]*\.ya?ml|circle\.yml|\.drone\.yml|\.cirrus\.yml|wercker\.yml|bitbucket-pipelines\.yml|tox\.ini|\.coveragerc|codecov\.yml|\.codecov\.yml)$/
const INFRA_PATH =
  /(?:^|\/)(?:[^/]*dockerfile[^/]*|docker-compose[^/]*|vagrantfile|procfile|[^/]*\.tf|[^/]*\.tfvars|chart\.yaml)$|(?:^|\/)(?:terraform|ansible|kubernetes|k8s|helm|charts|puppet|chef|docker|deploy(?:ment)?)\//
const BUILD_NAME =
  /(?:^|\/)(?:[^/]*makefile[^/]*|[^/]*\.mk|cmakelists\.txt|[^/]*\.cmake|rakefile|[^/]*\.rake|build\.xml|configure(?:\.(?:ac|in))?|[^/]*\.am|[^/]*\.bzl|build(?:\.bazel)?|workspace|gruntfile\.[^/]*|gulpfile\.[^/]*|webpack[^/]*|rollup\.config\.[^/]*|sconstruct|[^/]*\.gyp|meson\.build|gradlew[^/]*|gradle\.properties)$/
const CONFIG_PATH =
  /\.(?:ya?ml|json|toml|ini|cfg|conf|config|properties|env|xml|plist)$|(?:^|\/)\.env[^/]*$|(?:^|\/)(?:config|conf)\//

/** A path is read this far; what follows tells nothing more about its class. */
const PATH_CHARS_MAX = 1_000

/** Tells the classes of a path. Patterns without nested repetition, on a bounded text: linear time. */
export function classesOfPath(path: string): FileClasses {
  const lower = path.slice(-PATH_CHARS_MAX).toLowerCase()
  const isCode = CODE_ENDS.test(lower)
  const test = TEST_PATH.test(lower)
  return {
    code: isCode && !test,
    test,
    docs: DOCS_PATH.test(lower),
    deps: DEPS_NAME.test(lower),
    ci: CI_PATH.test(lower),
    infra: INFRA_PATH.test(lower),
    build: BUILD_NAME.test(lower),
    config: CONFIG_PATH.test(lower),
  }
}

/** Paths that are remembered; a history of imports has millions, and what is beyond is told anew. */
const PATHS_REMEMBERED_MAX = 100_000

/** The same, remembering each path that was asked for: the paths of a history come again and again. */
export function rememberedClasses(): (path: string) => FileClasses {
  const remembered = new Map<string, FileClasses>()
  return (path) => {
    const before = remembered.get(path)
    if (before !== undefined) return before
    const classes = classesOfPath(path)
    if (remembered.size < PATHS_REMEMBERED_MAX) remembered.set(path, classes)
    return classes
  }
}
