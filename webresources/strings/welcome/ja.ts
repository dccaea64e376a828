import type { WelcomeStrings } from "./strings.ts";

export const japanese: WelcomeStrings = {
  title: "Counterfoil へようこそ",
  headline: "行がいつも正しい Stripe の支払い",
  lead: "ソリューションはインポート済みです。テーブル、アプリ「{app}」、ロール、支払いフォームがここにあります。残りは 5 つの手順で、最後の手順ですべてが動くことを確かめられます。",
  app: "支払い",

  roles: "ロールを割り当てる",
  rolesWhere: "{adminCenter}の「ユーザー」で行います。",
  adminCenter: "管理センター",
  role: "ロール",
  whoGetsIt: "割り当てる相手",
  payerRole: "フォームで支払うすべての人",
  staffRole: "支払いを担当する人。すべてを見て、キャプチャやキャンセルを行います",
  refunderRole: "返金してよい人。Staff に加えて割り当てます",
  administratorRole: "プロファイルを作り、イベントを再処理する人",
  serverRole: "誰にも割り当てません。セットアップがサーバーのアプリケーション ユーザーに割り当てます",

  server: "サーバーを起動する",
  serverSaid:
    "サーバーは Stripe とやり取りし、支払いを書き込む唯一の存在です。Node 20 が動く場所、または Azure Functions アプリとして動きます。Stripe の{restricted}キーと、この環境のアプリケーション ユーザーを用意してください。方法はプロジェクトの {serverPage} と {azurePage} にあります。",
  restricted: "制限付き",

  setUp: "セットアップを実行する",
  setUpSaid:
    "まず計画を表示し、Stripe に Webhook を、この環境にサーバーを呼び出すステップを登録し、最初の支払いプロファイルを作ります。何度実行してもかまいません。{remove} ですべて元に戻せます。{sample} を付けると、試すための注文テーブルが作られます。",

  form: "支払う場所にフォームを置く",
  formSaid:
    "デザイナーでフォームを開き、金額の列を選び、{components} → {control} を選択します。Power Pages では、フォームのコード コンポーネントを有効にするか、Liquid タグ {tag} を使います。どのテーブルのどの金額かは、支払いプロファイルで決まります。",
  components: "コンポーネント",
  control: "Counterfoil 支払い",

  pay: "一度支払って、正しいことを確かめる",
  paySaid:
    "テストカード {card}、将来の日付、任意のコードで支払います。「{app}」に、Stripe の参照が付いた「成功」の行が現れます。続いて {doctor} を実行してください。キー、Webhook、ステップ、ロール、時計を確認し、見つけた問題の直し方を示します。",

  afterwards: "その後",
  healthSaid:
    "{health}: サーバーが動いているか、何が待っているか、何に人の対応が必要かがわかります。アプリの中にもあります。",
  health: "稼働状況",
  dashboardSaid: "{dashboard}: 入金、申し立ての証拠、キー。",
  dashboard: "Stripe のダッシュボード",
  copied:
    "この環境をコピーしましたか？ 管理者がコピー側のサーバーの状態を開いて「{confirm}」を押すまで、コピーではお金は動きません。",
  confirm: "この環境を確認",

  secrets: "秘密情報の場所",
  secretsSaid:
    "ここにはありません。Stripe のシークレットキーと Webhook の署名シークレットは、サーバーまたは Key Vault にあります。プロファイルにあるのは、誰に知られてもよい{publishable}キーだけです。",
  publishable: "公開可能",
};
